const { seedRoutine } = require('../stock/seed.js');

const ROUTINE = 'api::routine.routine';

/** The same routines as published content of the stock app; answers document ids by slug. */
async function seed(strapi, { routines }) {
  const ids = {};
  for (const routine of routines) ids[routine.slug] = await seedRoutine(strapi, routine);
  return ids;
}

/** A new text in the draft: what comes before each publish. */
async function changeDraft(strapi, { slug, turn }) {
  const { documentId, textBlocks } = await draftOf(strapi, { slug, populate: ['textBlocks'] });
  const [block, ...others] = textBlocks.map(({ title, text }) => ({ title, text }));
  const text = `${block.text.replace(/ This is text \d+\.$/, '')} This is text ${turn}.`;
  await strapi
    .documents(ROUTINE)
    .update({ documentId, data: { textBlocks: [{ ...block, text }, ...others] } });
}

/** Publishes the routine's draft through the Document Service; answers how long that took. */
async function publish(strapi, { slug }) {
  const { documentId } = await draftOf(strapi, { slug });
  const started = performance.now();
  await strapi.documents(ROUTINE).publish({ documentId });
  return { milliseconds: performance.now() - started };
}

const draftOf = (strapi, { slug, populate }) =>
  strapi.documents(ROUTINE).findFirst({ filters: { slug }, status: 'draft', populate });

module.exports = { seed, changeDraft, publish };
