/**
 * Writes a published Aftercare routine into the stock app the way Strapi users usually model such
 * content: relations for what is shared, repeatable components for what belongs to the routine.
 */

const range = (quantity) =>
  quantity === undefined
    ? [null, null]
    : typeof quantity === 'number'
      ? [quantity, quantity]
      : [quantity.min, quantity.max];

const RANGES = ['sets', 'reps', 'holdSeconds', 'durationSeconds', 'restSeconds', 'effort'];

function dosagePart(part) {
  const row = {
    loadUnit: part.load?.unit,
    band: part.band,
    tempoDown: part.tempo?.down,
    tempoPause: part.tempo?.pause,
    tempoUp: part.tempo?.up,
  };
  for (const field of RANGES) [row[`${field}Min`], row[`${field}Max`]] = range(part[field]);
  [row.loadMin, row.loadMax] = range(part.load?.value);
  return row;
}

function frequency({ kind, times, hours, on }) {
  const [frequencyMin, frequencyMax] = range(times ?? hours);
  const [daysMin, daysMax] = range(on?.days);
  return {
    frequencyKind: kind,
    frequencyMin,
    frequencyMax,
    daysKind: on?.kind,
    daysMin,
    daysMax,
    weekdays: on?.weekdays?.join(','),
  };
}

const lines = (texts) => texts.map((text) => ({ text }));

const pick =
  (...fields) =>
  (item) =>
    Object.fromEntries(fields.map((field) => [field, item[field]]));

/** Finds by key or creates; answers the document id. */
async function ensure(strapi, { uid, match, data, publish = false }) {
  const documents = strapi.documents(uid);
  const found = await documents.findFirst({ filters: match });
  if (found) return found.documentId;
  const { documentId } = await documents.create({ data });
  if (publish) await documents.publish({ documentId });
  return documentId;
}

const all = async (items, write) => {
  const ids = [];
  for (const item of items) ids.push(await write(item));
  return ids;
};

function keyed(strapi, name, toData) {
  const uid = `api::${name}.${name}`;
  return (item) => ensure(strapi, { uid, match: { key: item.key }, data: toData(item) });
}

function writers(strapi) {
  return {
    area: keyed(strapi, 'body-area', pick('key', 'name', 'plainName')),
    condition: keyed(strapi, 'condition', pick('key', 'name', 'plainName')),
    reason: keyed(strapi, 'reason', pick('key', 'name', 'summary', 'evidence')),
    equipment: keyed(strapi, 'equipment', pick('key', 'name')),
    contraindication: keyed(strapi, 'contraindication', pick('key', 'severity', 'severityText', 'text')),
    redFlagSet: keyed(strapi, 'red-flag-set', (set) => ({
      key: set.key,
      title: set.title,
      actNow: lines(set.actNow),
      sameDay: lines(set.sameDay),
    })),
    therapist: (person) =>
      ensure(strapi, { uid: 'api::therapist.therapist', match: { name: person.name }, data: person }),
  };
}

/** The contraindications stand with the exercise they concern. */
async function writeExercise(strapi, write, { exercise, contraindications }) {
  return ensure(strapi, {
    uid: 'api::exercise.exercise',
    match: { slug: exercise.slug },
    publish: true,
    data: {
      ...pick('title', 'slug', 'kind', 'position', 'positionText', 'sided')(exercise),
      ...pick('steps', 'easierText', 'harderText', 'scene', 'stopSignsNotice')(exercise),
      equipment: await all(exercise.equipment, write.equipment),
      stopSigns: lines(exercise.stopSigns),
      stopSignsLanguage: exercise.stopSignsLocale,
      contraindications: await all(contraindications, write.contraindication),
    },
  });
}

async function writeItem(strapi, write, { item, safety }) {
  const contraindications = safety.contraindications.filter(({ items }) => items.includes(item.key));
  return {
    ...pick('key', 'side', 'sideText', 'minutesPerDay', 'note')(item),
    ...frequency(item.dosage.frequency),
    exercise: await writeExercise(strapi, write, { exercise: item.exercise, contraindications }),
    parts: item.dosage.parts.map(dosagePart),
    dosageText: lines(item.dosageText),
  };
}

function safetyComponent({ safety, clinic }) {
  return {
    ...pick('notice', 'actNowText', 'sameDayText', 'emergencyNumber', 'urgentAdviceNumber')(safety),
    language: safety.locale,
    painRuleText: safety.painRule.text,
    painBands: safety.painRule.bands,
    settlesWithinHours: safety.painRule.settlesWithinHours,
    clinicPhone: safety.clinicPhone,
    clinicName: clinic.name,
  };
}

/** Data of one stock routine, made from the `data` of an answer of `GET /api/aftercare/routines/{slug}`. */
async function routineData(strapi, routine) {
  const write = writers(strapi);
  const { safety } = routine;
  return {
    ...pick('title', 'slug', 'summary', 'audience', 'textBlocks', 'sources', 'demoNotice')(routine),
    ...pick('approvedOn', 'reviewBy', 'minutesPerDay', 'exerciseCount')(routine),
    ...routine.reporting,
    areas: await all(routine.areas, write.area),
    conditions: await all(routine.conditions, write.condition),
    reasons: await all(routine.reasons, write.reason),
    equipment: await all(routine.equipment, write.equipment),
    items: await all(routine.items, (item) => writeItem(strapi, write, { item, safety })),
    redFlagSets: await all(safety.redFlagSets, write.redFlagSet),
    safety: safetyComponent(routine),
    changes: lines(routine.changes),
    author: await write.therapist(routine.author),
    approvedBy: await write.therapist(routine.approvedBy),
  };
}

/** Creates and publishes a routine; answers its document id. */
async function seedRoutine(strapi, routine) {
  const documents = strapi.documents('api::routine.routine');
  const { documentId } = await documents.create({ data: await routineData(strapi, routine) });
  await documents.publish({ documentId });
  return documentId;
}

module.exports = { seedRoutine };
