import { validateYupSchema, yup } from '@strapi/utils';
import { REFERENCE_TYPES } from '../../constants';

const LONGEST_NOTE = 2_000;
const LONGEST_SEARCH = 100;

const kind = () => yup.string().oneOf(['routine', 'exercise']).required();
const documentId = () => yup.string().min(1).max(64);
const locale = () =>
  yup
    .string()
    .matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'locale must be a language code such as "en" or "es-MX"')
    .max(35);
const note = () => yup.string().max(LONGEST_NOTE);

const subject = () =>
  yup.object({ kind: kind(), documentId: documentId().required(), locale: locale().required() }).noUnknown();

/** A draft's unsaved form values are an open object: core's parsers say what is wrong with them. */
export const validateReadinessRequest = validateYupSchema(
  yup
    .object({
      kind: kind(),
      documentId: documentId().nullable().defined(),
      locale: locale().required(),
      values: yup.object().nullable(),
    })
    .noUnknown()
    .required(),
);

export const validateApprovalRequest = validateYupSchema(
  subject()
    .shape({
      note: note(),
      readHash: yup.string().matches(/^[0-9a-f]{64}$/, 'readHash must be the hash that readiness gave'),
    })
    .required(),
);

export const validatePublishRequest = validateYupSchema(
  subject()
    .shape({ withdrawLocales: yup.array().of(locale().required()).max(50) })
    .required(),
);

/** `*` withdraws every language at once. */
const localeOrAll = () =>
  yup.lazy((value) => (value === '*' ? yup.string().required() : locale().required()));

export const validateWithdrawalRequest = validateYupSchema(
  subject()
    .shape({
      locale: localeOrAll(),
      reason: yup.string().oneOf(['obsolete', 'unsafe']).required(),
      note: note().required(),
      withDependants: yup.boolean(),
    })
    .required(),
);

export const validateVersionsQuery = validateYupSchema(subject().required());

export const validateRestoreRequest = validateYupSchema(
  subject()
    .shape({ version: yup.number().integer().min(1).required() })
    .required(),
);

export const validateReferenceRequest = validateYupSchema(
  yup
    .object({
      type: yup
        .string()
        .oneOf([...REFERENCE_TYPES])
        .required(),
      locale: locale(),
    })
    .noUnknown()
    .required(),
);

export const validateExerciseSearch = validateYupSchema(
  yup
    .object({ locale: locale(), q: yup.string().max(LONGEST_SEARCH) })
    .noUnknown()
    .required(),
);

/** Types whose entries go live by being saved, and exercises, which reach their routines. */
export const USED_TYPES = ['red-flag-set', 'contraindication', 'condition', 'exercise'] as const;

export const validateUsageQuery = validateYupSchema(
  yup
    .object({
      type: yup
        .string()
        .oneOf([...USED_TYPES])
        .required(),
      key: yup.string().min(1).max(80).required(),
    })
    .noUnknown()
    .required(),
);
