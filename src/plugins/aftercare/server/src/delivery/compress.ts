import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ContentHash } from '../../../core/brands';
import type { EncodedBody } from '../store/publication-store';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Lists are made while somebody waits: half of the best compression for a fiftieth of its time. */
const BROTLI_QUALITY = 4;

/** A body made for one answer in every coding, off the main thread. */
export async function compress({
  text,
  hash,
}: {
  text: string;
  hash: (bytes: Buffer) => ContentHash;
}): Promise<EncodedBody> {
  const identity = Buffer.from(text);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
  };
  const [brotli, zipped] = await Promise.all([brotliAsync(identity, { params }), gzipAsync(identity)]);
  return { identity, gzip: zipped, brotli, hash: hash(identity) };
}
