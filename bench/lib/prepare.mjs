import { STOCK_LIST_PATH, stockRoutinePath } from '../stock/query.mjs';
import { readJson } from './answers.mjs';
import { assertSameContent } from './same-content.mjs';
import { startAftercare, startStock } from './servers.mjs';
import { aftercareWorker, stockWorker } from './worker.mjs';

/** The routine under load: four exercises, five red-flag sets, eleven kilobytes of JSON. */
export const SLUG = 'low-back-starter';
const LANGUAGES = ['en', 'es'];
const API = '/api/aftercare';
const LIST_PATH = `${API}/routines?locale=en`;

/** Fills our database with the library, published by the demo clinic. */
export async function setUpAftercare() {
  const worker = await aftercareWorker();
  await worker.ask('setUp');
  await worker.stop();
}

/**
 * Fills the stock app with what our API answers, and compares what both answer then.
 *
 * @returns the paths to load: `{ routine, list, stockRoutine, stockList, publications }`
 */
export async function setUpStock() {
  const aftercare = await startAftercare();
  const publications = await publicationPaths(aftercare.origin);
  const { data: cards } = await readJson(aftercare.origin + LIST_PATH);
  const routines = [];
  for (const { slug } of cards) routines.push((await readJson(aftercare.origin + routinePath(slug))).data);
  await aftercare.stop();
  const worker = await stockWorker();
  const ids = await worker.ask('seed', { routines });
  await worker.stop();
  await compare({ routines, cards, ids });
  return {
    routine: routinePath(SLUG),
    list: LIST_PATH,
    stockRoutine: stockRoutinePath(ids[SLUG]),
    stockList: STOCK_LIST_PATH,
    publications,
  };
}

const routinePath = (slug) => `${API}/routines/${slug}?locale=en`;

/** Every publication that the public may read, in every language. */
async function publicationPaths(origin) {
  const paths = [];
  for (const collection of ['routines', 'exercises']) {
    for (const locale of LANGUAGES) {
      const url = `${origin}${API}/${collection}?locale=${locale}&pagination[pageSize]=100`;
      const { data } = await readJson(url);
      paths.push(...data.map(({ slug }) => `${API}/${collection}/${slug}?locale=${locale}`));
    }
  }
  return paths;
}

async function compare({ routines, cards, ids }) {
  const stock = await startStock();
  for (const ours of routines) {
    const { data: theirs } = await readJson(stock.origin + stockRoutinePath(ids[ours.slug]));
    assertSameContent({ ours, theirs });
  }
  const { data: listed } = await readJson(stock.origin + STOCK_LIST_PATH);
  for (const ours of cards) {
    assertSameContent({ ours, theirs: listed.find(({ slug }) => slug === ours.slug) });
  }
  await stock.stop();
}
