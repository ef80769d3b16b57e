import type {
  AreaListed,
  ConditionListed,
  EquipmentListed,
  ReasonListed,
  TechniqueListed,
} from '../../use-cases/list-taxonomy';
import { about, boolean, choice, integer, list, named, nullable, object, text } from '../json-schema';
import { key } from './basics';
import { evidence, source } from './publication';

const routineCount = about('Public routines it leads to.', integer({ minimum: 0 }));
const keys = list(key);

export const bodyArea = named(
  'BodyArea',
  object<AreaListed>({
    key,
    name: text(),
    plainName: text(),
    parent: about('The area it belongs to.', nullable(key)),
    laterality: choice(['paired', 'midline', 'none']),
    front: about('Whether it can be seen from the front.', boolean),
    back: about('Whether it can be seen from behind.', boolean),
    routineCount,
  }),
);

export const condition = named(
  'Condition',
  object<ConditionListed>({
    key,
    name: text(),
    plainName: text(),
    summary: text(),
    icd10cm: about(
      'Codes of the ICD-10-CM.',
      list(object<ConditionListed['icd10cm'][number]>({ code: text(), label: text() })),
    ),
    areas: keys,
    reasons: keys,
    routineCount,
  }),
);

export const reason = named(
  'Reason',
  object<ReasonListed>({
    key,
    name: text(),
    summary: text(),
    evidence,
    sources: list(source),
    routineCount,
  }),
);

export const technique = named(
  'Technique',
  object<TechniqueListed>({
    key,
    name: text(),
    definition: text(),
    reasons: keys,
    areas: keys,
    routineCount,
  }),
);

export const equipment = named('Equipment', object<EquipmentListed>({ key, name: text(), routineCount }));
