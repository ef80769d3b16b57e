#!/usr/bin/env node
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { createFollower } from './follow-feed.mjs';

/**
 * Keeps a folder of pages true to what is public in Aftercare. A webhook says that there is something to
 * do, never what: the feed says that. A webhook that is lost is made good by the next look, which comes
 * by itself.
 */
const { AFTERCARE_URL, REBUILD_SECRET = '', SITE_FOLDER, PORT = '8090', HOST = '127.0.0.1' } = process.env;
const POLL_SECONDS = Number(process.env.POLL_SECONDS ?? 600);
const RETRY_SECONDS = 60;
/** With several nodes another one may take the question, which hears of a change within a second. */
const HEARD_EVERYWHERE_MS = 2_000;
const LARGEST_BODY = 64 * 1024;

if (!AFTERCARE_URL || !SITE_FOLDER || REBUILD_SECRET.length < 16) {
  console.error('Set AFTERCARE_URL, SITE_FOLDER and REBUILD_SECRET (16 characters or more).');
  process.exit(1);
}

const follow = createFollower({ origin: AFTERCARE_URL, folder: SITE_FOLDER });
let isRunning = false;
let isAskedAgain = false;

/** One at a time; asked again meanwhile, it looks once more before it stops. */
async function rebuild() {
  isAskedAgain = true;
  if (isRunning) return;
  isRunning = true;
  while (isAskedAgain) {
    isAskedAgain = false;
    try {
      const { written, removed } = await follow();
      console.log(`${new Date().toISOString()} ${written} written, ${removed} removed`);
    } catch (error) {
      console.error(`${new Date().toISOString()} ${error.message}`);
      setTimeout(rebuild, RETRY_SECONDS * 1000).unref();
    }
  }
  isRunning = false;
}

/** Compares hashes: they have one length, so the time it takes tells nothing. */
function isSecret(given = '') {
  const hash = (text) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(REBUILD_SECRET));
}

const server = createServer((request, response) => {
  const answer = (status) => response.writeHead(status, { Connection: 'close' }).end();
  if (request.method !== 'POST' || request.url !== '/rebuild') return answer(404);
  if (!isSecret(request.headers['x-rebuild-secret'])) return answer(401);
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return answer(413);
  // Nothing of the body is needed. Strapi waits ten seconds for an answer, so the work is done after it.
  request.resume();
  answer(202);
  void rebuild();
  setTimeout(rebuild, HEARD_EVERYWHERE_MS).unref();
});

server.listen(Number(PORT), HOST, () => {
  console.log(`Listening on http://${HOST}:${server.address().port}/rebuild`);
  void rebuild();
  setInterval(rebuild, POLL_SECONDS * 1000).unref();
});
