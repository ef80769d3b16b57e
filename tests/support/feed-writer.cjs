/**
 * Writes into the read model as publishing does, for `app-node-child.cjs`: plain JavaScript, since it
 * runs in the node's own process.
 */
const { createHash } = require('node:crypto');
const path = require('node:path');
const { setTimeout: wait } = require('node:timers/promises');

/** Performs each step of a script, one transaction a step. */
async function writeFeed(strapi, script) {
  const { publications, announce } = strapi.plugin('aftercare').service('stores');
  for (const step of script) {
    try {
      await strapi.db.transaction(async () => {
        const revision = await publications.nextRevision();
        await perform({ publications, step, revision });
        // Whatever is numbered out of turn shows itself while others write and read.
        await wait(step.pause);
        if (step.isUndone) throw new Undone();
        announce([{ ...subjectOf(step), what: 'published', version: 0, revision }]);
      });
    } catch (error) {
      if (!(error instanceof Undone)) throw error;
    }
  }
}

/** Answers of the demo clinic: what is written is of their shape, which tests hold it to. */
const EXAMPLES = path.resolve(__dirname, '../../src/plugins/aftercare/server/src/openapi/examples');
const dataOf = (name) => require(path.join(EXAMPLES, `${name}.json`)).data;
const SHAPES = {
  routine: { card: dataOf('list-routines')[0], whole: dataOf('read-routine') },
  exercise: { card: dataOf('list-exercises')[0], whole: dataOf('read-exercise') },
};

/** The feed is what is read here, and lists without a search. */
const NOTHING_SEARCHED = {
  terms: [],
  facets: [],
  ranked: { title: '', names: [], exercises: [], around: [] },
  snippetText: '',
};

class Undone extends Error {}

function subjectOf({ kind, id, locale }) {
  return { kind, subjectId: id, locale };
}

async function perform({ publications, step, revision }) {
  const subject = subjectOf(step);
  switch (step.act) {
    case 'publish': {
      const heads = await publications.headsOf(subject);
      const version = Math.max(0, ...heads.map((head) => head.version)) + 1;
      const entry = { revision, expectedVersion: version - 1 };
      const isWritten = await publications.publish({
        ...entry,
        publications: [publicationFor({ step, version })],
      });
      if (!isWritten) throw new Error(`Version ${version} of ${step.id} does not follow.`);
      break;
    }
    case 'withdraw':
      await publications.withdraw({ ...subject, reason: step.reason, note: 'NOTE', revision });
      break;
    case 'hide':
    case 'show': {
      const isHidden = step.act === 'hide';
      await publications.markStale({ ...subject, isStale: isHidden, isHidden, revision });
      break;
    }
    default:
      throw new Error(`No such step: ${step.act}`);
  }
}

function publicationFor({ step, version }) {
  const isRoutine = step.kind === 'routine';
  const audience = isRoutine ? step.audience : null;
  const slug = `${step.id}-${step.slug}`;
  const own = { documentId: step.id, version, locale: step.locale, slug, ...(isRoutine ? { audience } : {}) };
  const { card, whole } = SHAPES[step.kind];
  const bytes = Buffer.from(JSON.stringify({ data: { ...whole, ...own }, meta: {} }));
  const hash = createHash('sha256').update(bytes).digest('hex');
  return {
    ...subjectOf(step),
    version,
    body: { identity: bytes, gzip: bytes, brotli: bytes, hash },
    contentHash: hash,
    source: '{}',
    sourceHash: hash,
    approvalHash: hash,
    cause: 'publish',
    publishedAt: new Date().toISOString(),
    slug,
    sourceRow: null,
    translatedFrom: null,
    dependencies: isRoutine ? step.uses.map((id) => `exercise:${id}`) : [],
    listing: {
      title: step.id,
      search: NOTHING_SEARCHED,
      audience,
      minutesPerDay: 1,
      exerciseCount: 1,
      reviewBy: '2099-01-01',
      facets: [],
      card: JSON.stringify({ ...card, ...own }),
      isPublic: audience !== 'patients',
    },
  };
}

module.exports = { writeFeed };
