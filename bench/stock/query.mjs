/** What a client of the stock app asks for, to get what Aftercare's answers hold. */

const link = { fields: ['slug', 'title'] };
const LISTED = {
  areas: true,
  conditions: true,
  reasons: true,
  equipment: true,
  author: true,
  approvedBy: true,
};

const EXERCISE = {
  equipment: true,
  steps: true,
  stopSigns: true,
  contraindications: true,
  media: true,
  easier: link,
  harder: link,
};

const ROUTINE = {
  populate: {
    ...LISTED,
    textBlocks: true,
    sources: true,
    changes: true,
    safety: { populate: { painBands: true } },
    redFlagSets: { populate: { actNow: true, sameDay: true } },
    items: { populate: { parts: true, dosageText: true, exercise: { populate: EXERCISE } } },
  },
};

const CARD = {
  fields: [
    ...['slug', 'title', 'summary', 'audience', 'minutesPerDay', 'exerciseCount'],
    ...['approvedOn', 'reviewBy', 'demoNotice', 'publishedAt', 'locale'],
  ],
  populate: {
    ...LISTED,
    items: { fields: ['key'], populate: { exercise: { fields: ['kind', 'position'] } } },
  },
};

export const stockRoutinePath = (documentId) => `/api/routines/${documentId}?${queryOf(ROUTINE)}`;
export const STOCK_LIST_PATH = `/api/routines?${queryOf(CARD)}`;

/** `{ a: { b: true } }` becomes `a[b]=true`. */
function queryOf(parameters) {
  const pairs = (value, path) =>
    typeof value === 'object'
      ? Object.entries(value).flatMap(([key, inner]) => pairs(inner, `${path}[${key}]`))
      : [`${path}=${value}`];
  return Object.entries(parameters)
    .flatMap(([name, value]) => pairs(value, name))
    .join('&');
}
