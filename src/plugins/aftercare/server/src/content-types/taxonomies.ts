import {
  CONTRAINDICATION_SEVERITIES,
  EVIDENCE_LEVELS,
  LATERALITIES,
  RED_FLAG_TRIGGERS,
} from '../../../core/taxonomy/taxonomy';
import {
  choice,
  custom,
  flag,
  hidden,
  line,
  localised,
  reference,
  references,
  shared,
  stableKey,
  text,
} from './attributes';
import { taxonomy } from './content-type';

const key = shared(stableKey);

/** Fingerprint of the source-language safety text a translation was saved beside. */
export const translatedFrom = hidden(localised({ type: 'string' }));

export const bodyArea = taxonomy({
  name: 'body-area',
  plural: 'body-areas',
  title: 'Body area',
  table: 'aftercare_body_areas',
  attributes: {
    name: localised({ ...line(), required: true }),
    plainName: localised({ ...line(), required: true }),
    key,
    parent: shared(reference('body-area')),
    laterality: shared({ ...choice(LATERALITIES, 'none'), required: true }),
    front: shared(flag(false)),
    back: shared(flag(false)),
    snomed: shared({ type: 'json' }),
  },
});

export const condition = taxonomy({
  name: 'condition',
  plural: 'conditions',
  title: 'Condition',
  table: 'aftercare_conditions',
  attributes: {
    name: localised({ ...line(), required: true }),
    plainName: localised({ ...line(), required: true }),
    key,
    summary: localised(text(2_000)),
    icd10cm: shared({ type: 'json' }),
    areas: shared(references('body-area')),
    reasons: shared(references('reason')),
    redFlagSets: shared(references('red-flag-set')),
  },
});

export const reason = taxonomy({
  name: 'reason',
  plural: 'reasons',
  title: 'Reason',
  table: 'aftercare_reasons',
  attributes: {
    name: localised({ ...line(), required: true }),
    key,
    summary: localised(text(2_000)),
    evidence: shared({ ...choice(EVIDENCE_LEVELS), required: true }),
    sources: shared(custom('sources')),
  },
});

export const technique = taxonomy({
  name: 'technique',
  plural: 'techniques',
  title: 'Technique',
  table: 'aftercare_techniques',
  attributes: {
    name: localised({ ...line(), required: true }),
    key,
    definition: localised(text(2_000)),
    reasons: shared(references('reason')),
    areas: shared(references('body-area')),
  },
});

export const contraindication = taxonomy({
  name: 'contraindication',
  plural: 'contraindications',
  title: 'Contraindication',
  table: 'aftercare_contraindications',
  attributes: {
    key,
    severity: shared({ ...choice(CONTRAINDICATION_SEVERITIES), required: true }),
    appliesTo: shared(custom('lines')),
    patientWording: localised({ ...text(1_000), required: true }),
    authorWording: localised(text(1_000)),
    translatedFrom,
  },
});

export const redFlagSet = taxonomy({
  name: 'red-flag-set',
  plural: 'red-flag-sets',
  title: 'Red-flag set',
  table: 'aftercare_red_flag_sets',
  attributes: {
    title: localised({ ...line(), required: true }),
    key,
    trigger: shared({ ...choice(RED_FLAG_TRIGGERS), required: true }),
    areas: shared(references('body-area')),
    kinds: shared(custom('lines')),
    actNow: localised(custom('lines')),
    sameDay: localised(custom('lines')),
    basis: shared(text(1_000)),
    translatedFrom,
  },
});

export const equipment = taxonomy({
  name: 'equipment',
  plural: 'equipments',
  title: 'Equipment',
  table: 'aftercare_equipment',
  attributes: { name: localised({ ...line(), required: true }), key },
});
