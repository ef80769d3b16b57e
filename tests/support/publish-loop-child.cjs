/**
 * The app in a process that publishes until it is killed: for the test of crashes. First it looks at
 * what the last kill left and says what is wrong with it. Plain JavaScript, so that it runs as the app
 * does, without jest's transforms.
 *
 * It writes one JSON object a line: `{ ready, problems, drift }`, then `{ attempt }` before and `{ done }` after each publish.
 */
const { createHash } = require('node:crypto');
const { writeSync } = require('node:fs');
const path = require('node:path');
const { brotliDecompressSync, gunzipSync } = require('node:zlib');
const { createStrapi } = require('@strapi/strapi');

const appDir = path.resolve(__dirname, '../..');
const UIDS = { routine: 'plugin::aftercare.routine', exercise: 'plugin::aftercare.exercise' };
/** The field of each kind that carries the number of the attempt. */
const MARKED = { routine: 'summary', exercise: 'easierText' };

const { exercise, routines, from, allowed } = JSON.parse(process.env.PUBLISH_LOOP);

/** Written at once: a line in a buffer would die with the process. */
const tell = (line) => writeSync(1, `${JSON.stringify(line)}\n`);

async function main() {
  const strapi = await createStrapi({
    appDir,
    distDir: path.join(appDir, 'dist'),
    serveAdminPanel: false,
  }).load();
  const subjects = [
    { kind: 'exercise', documentId: exercise },
    ...routines.map((documentId) => ({ kind: 'routine', documentId })),
  ];
  // What the queue still holds is worked off as after any start; then all must agree.
  await strapi.plugin('aftercare').service('rebuild-worker').run();
  const problems = [];
  const published = new Map();
  for (const subject of subjects)
    published.set(subject.documentId, await check(strapi, { subject, problems }));
  checkRoutinesShow({ exercise: published.get(exercise), published, problems });
  const { drift } = await strapi.plugin('aftercare').service('maintenance').verify({ isRepairing: false });
  tell({ ready: true, problems, drift });
  for (let number = from; ; number += 1) {
    await publish(strapi, { ...subjects[number % subjects.length], number });
  }
}

/** Edits and publishes one document; its number is in what readers see. */
async function publish(strapi, { kind, documentId, number }) {
  const service = strapi.documents(UIDS[kind]);
  const data = { [MARKED[kind]]: `Move your neck a little. Print ${number}.` };
  await service.update({ documentId, locale: 'en', data });
  tell({ attempt: number, documentId });
  await service.publish({ documentId, locale: 'en' });
  tell({ done: number, documentId });
}

/** One document: its versions, the bytes of the current one, and Strapi's own published row. */
async function check(strapi, { subject, problems }) {
  const { kind, documentId } = subject;
  const complain = (what) => problems.push(`${kind} ${documentId}: ${what}`);
  const knex = strapi.db.connection;
  const heads = await knex('aftercare_publication_heads').where({ subject_id: documentId });
  const [head] = heads;
  if (heads.length !== 1) complain(`${heads.length} heads`);
  const versions = await knex('aftercare_publications')
    .where({ subject_id: documentId })
    .orderBy('version')
    .select('version');
  versions.forEach(({ version }, index) => {
    if (version !== index + 1) complain(`version ${version} stands at place ${index + 1}`);
  });
  if (versions.length !== head.version) {
    complain(`${versions.length} versions, but the head says ${head.version}`);
  }
  const row = await knex('aftercare_publications')
    .where({ subject_id: documentId, version: head.version })
    .first();
  if (!row) {
    complain(`no version ${head.version}`);
    return null;
  }
  checkBytes({ row, complain });
  const { data } = JSON.parse(row.identity);
  if (data.version !== head.version) complain(`bytes of version ${data.version} under ${head.version}`);
  await checkPublishedRow(strapi, { subject, head, data, complain });
  const number = numberIn(markOf(kind, data));
  const wanted = allowed[documentId];
  if (wanted && !wanted.includes(number)) complain(`shows print ${number}, which is none of ${wanted}`);
  return data;
}

function checkBytes({ row, complain }) {
  const identity = Buffer.from(row.identity, 'utf8');
  if (createHash('sha256').update(identity).digest('hex') !== row.body_hash)
    complain('bytes do not match their hash');
  if (!gunzipSync(Buffer.from(row.gzip, 'base64')).equals(identity)) complain('gzip holds something else');
  if (!brotliDecompressSync(Buffer.from(row.brotli, 'base64')).equals(identity))
    complain('brotli holds something else');
}

async function checkPublishedRow(strapi, { subject, head, data, complain }) {
  const { kind, documentId } = subject;
  const rows = await strapi.db
    .query(UIDS[kind])
    .findMany({ where: { documentId, publishedAt: { $notNull: true } } });
  const [row] = rows;
  if (rows.length !== 1) complain(`${rows.length} published rows of Strapi`);
  else if (row.id !== head.source_row)
    complain(`published row ${row.id}, the head stands for ${head.source_row}`);
  else if (row[MARKED[kind]] !== markOf(kind, data))
    complain('Strapi has published another text than readers get');
}

/** No rebuild may be lost: routines show the exercise that is live. */
function checkRoutinesShow({ exercise: live, published, problems }) {
  for (const documentId of routines) {
    const shown = published.get(documentId)?.items[0].exercise.easierText;
    if (shown !== live?.exercise.easierText)
      problems.push(`routine ${documentId}: shows an old exercise: ${shown}`);
  }
}

const markOf = (kind, data) => (kind === 'routine' ? data.summary : data.exercise.easierText);
const numberIn = (text) => Number(/Print (\d+)/.exec(text)?.[1] ?? 0);

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
