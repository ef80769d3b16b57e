import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const STATE = '.feed.json';
/** Of a file's name: what comes over the network must not lead out of the folder. */
const SAFE = /^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/;

/**
 * The folder a website is served from, and beside the files what they stand for:
 * `cursor` is how far the feed was read, `pages` where each document's page is, and `former` what is
 * there from before a new beginning, until it is known what of it goes.
 */
export async function openSite(folder) {
  let state = await readState(join(folder, STATE));

  async function save(changes) {
    state = { ...state, ...changes };
    await replaceFile(join(folder, STATE), `${JSON.stringify(state, null, 2)}\n`);
  }

  async function removePage(page) {
    for (const ending of ['.html', '.json']) await rm(join(folder, page + ending), { force: true });
  }

  return {
    get cursor() {
      return state.cursor;
    },

    /** Writes a document's page, then takes away the one it had under a former slug. */
    async write(entry, { slug, html, json }) {
      const page = pageName({ locale: entry.locale, slug });
      await replaceFile(join(folder, `${page}.html`), html);
      await replaceFile(join(folder, `${page}.json`), `${JSON.stringify(json, null, 2)}\n`);
      const before = state.pages[nameOf(entry)];
      if (before !== undefined && before !== page) await removePage(before);
      state.pages[nameOf(entry)] = page;
    },

    /** A slug is one document's for ever, so the page under it is nobody else's. */
    async remove(entry) {
      await removePage(pageName(entry));
      const before = state.pages[nameOf(entry)];
      if (before !== undefined) await removePage(before);
      delete state.pages[nameOf(entry)];
    },

    /** Notes how far the feed was read, once everything before is in the folder. */
    async reached({ cursor, isEnd }) {
      if (isEnd) {
        const present = new Set(Object.values(state.pages));
        for (const page of state.former) if (!present.has(page)) await removePage(page);
      }
      await save({ cursor, ...(isEnd ? { former: [] } : {}) });
    },

    /** Readers keep what they have until the feed was read anew. */
    async beginAgain() {
      await save({ cursor: null, pages: {}, former: [...state.former, ...Object.values(state.pages)] });
    },
  };
}

function nameOf({ documentId, locale }) {
  return `${documentId}:${locale}`;
}

function pageName({ locale, slug }) {
  if (!SAFE.test(locale) || !SAFE.test(slug)) throw new Error('A name in the feed is no file name.');
  return `${locale}/${slug}`;
}

async function readState(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return { cursor: null, pages: {}, former: [] };
  }
}

/** A reader sees the old file or the new one, never half of one. */
async function replaceFile(file, text) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text, { flush: true });
  await rename(`${file}.new`, file);
}
