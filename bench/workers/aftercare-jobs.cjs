const { randomBytes } = require('node:crypto');

const ROUTINE = 'plugin::aftercare.routine';
const LANGUAGE = 'en';

const aftercare = (strapi) => strapi.plugin('aftercare');

/** The library, and the demo clinic that approves and publishes it through the gate. */
async function setUp(strapi) {
  const maintenance = aftercare(strapi).service('maintenance');
  await maintenance.importLibrary({});
  await maintenance.createDemoClinic({ passwordFor: () => `Aa1-${randomBytes(15).toString('base64url')}` });
}

/** A new text in the draft, and its approval by the clinic lead: what comes before each publish. */
async function changeDraft(strapi, { slug, turn }) {
  const routine = await draftOf(strapi, slug);
  const [block, ...others] = routine.textBlocks;
  const text = `${block.text.replace(/ This is text \d+\.$/, '')} This is text ${turn}.`;
  await strapi.documents(ROUTINE).update({
    documentId: routine.documentId,
    locale: LANGUAGE,
    data: { textBlocks: [{ ...block, text }, ...others] },
  });
  await approve(strapi, routine);
}

async function approve(strapi, { documentId, author }) {
  const therapists = await strapi.db.query('plugin::aftercare.therapist').findMany();
  const reviewer = therapists.find((therapist) => therapist.documentId !== author);
  const user = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: reviewer.adminUserId }, populate: ['roles'] });
  const userAbility = await strapi.service('admin::permission').engine.generateUserAbility(user);
  await aftercare(strapi)
    .controller('admin-publication')
    .approve({
      state: { user, userAbility },
      request: { body: { kind: 'routine', documentId, locale: LANGUAGE } },
    });
}

/**
 * Publishes the routine's draft through the Document Service.
 *
 * @returns milliseconds in all, and those of Strapi's own part: the publish below the gate
 */
async function publish(strapi, { slug }) {
  const strapisOwn = timerBelowGate(strapi);
  const { documentId } = await draftOf(strapi, slug);
  const started = performance.now();
  await strapi.documents(ROUTINE).publish({ documentId, locale: LANGUAGE });
  return { milliseconds: performance.now() - started, strapisOwn: strapisOwn.milliseconds };
}

const timers = new WeakMap();

/** A middleware that comes last is the innermost: what it waits for is Strapi's own publish. */
function timerBelowGate(strapi) {
  const known = timers.get(strapi);
  if (known) return known;
  const timer = { milliseconds: 0 };
  timers.set(strapi, timer);
  strapi.documents.use(async (context, next) => {
    const started = performance.now();
    const result = await next();
    if (context.uid === ROUTINE && context.action === 'publish')
      timer.milliseconds = performance.now() - started;
    return result;
  });
  return timer;
}

const draftOf = (strapi, slug) =>
  strapi.documents(ROUTINE).findFirst({ locale: LANGUAGE, filters: { slug }, status: 'draft' });

module.exports = { setUp, changeDraft, publish };
