import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ContentHash, LocalDate } from '../../core/brands';
import type { EncodedBody } from './store/publication-store';
import type { Clock } from './use-cases/stores';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/**
 * What is published waits half a millisecond for 9; 11 takes thirty times as long for 10 % fewer bytes.
 * A list is made while somebody waits for it.
 */
const BROTLI_QUALITY = { published: 9, list: 4 } as const;
/** 64 KB, which holds a whole text. From twice as much on, clearing brotli's tables alone takes 10 ms. */
const BROTLI_WINDOW_BITS = 16;

/** SHA-256 in hexadecimal. */
export function sha256(content: string | Buffer): ContentHash {
  return createHash('sha256').update(content).digest('hex') as ContentHash;
}

/** An answer in every coding it is served in, compressed off the main thread. */
export async function encodeBody(
  text: string,
  answer: keyof typeof BROTLI_QUALITY = 'published',
): Promise<EncodedBody> {
  const identity = Buffer.from(text, 'utf8');
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY[answer],
    [constants.BROTLI_PARAM_LGWIN]: BROTLI_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
  };
  const [brotli, zipped] = await Promise.all([brotliAsync(identity, { params }), gzipAsync(identity)]);
  return { identity, brotli, gzip: zipped, hash: sha256(identity) };
}

/** The server's clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: (timeZone) => dayIn({ moment: new Date(), timeZone }),
};

/** A formatter takes most of a millisecond to make, and a clinic has one time zone. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for a time zone nobody knows; settings are checked when they are saved */
export function dayIn({ moment, timeZone }: { moment: Date; timeZone: string }): LocalDate {
  const formatter = formatters.get(timeZone) ?? makeFormatter(timeZone);
  formatters.set(timeZone, formatter);
  return formatter.format(moment) as LocalDate;
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
}
