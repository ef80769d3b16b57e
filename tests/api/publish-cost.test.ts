import type { Core } from '@strapi/strapi';
import type { DocumentId } from '../../src/plugins/aftercare/core/brands';
import {
  approve,
  type Clinic,
  draftRoutine,
  draftSpanish,
  finishRebuilds,
  liveExercise,
  openClinic,
  publish,
  save,
} from '../support/authored-content';
import { bootStrapi, stopStrapi } from '../support/strapi';

/** Statements of one publish: Strapi's own ten, seven a language for search, some room for what runs beside it. */
const MOST_IN_ONE_LANGUAGE = 50;
const MOST_FOR_ANOTHER_LANGUAGE = 28;

let strapi: Core.Strapi;
let clinic: Clinic;
let routine: DocumentId;
let statements = 0;

beforeAll(async () => {
  strapi = await bootStrapi();
  clinic = await openClinic(strapi);
  const exercise = await liveExercise(clinic, { isSpanish: true });
  routine = await draftRoutine(clinic, { exercise });
  strapi.db.connection.on('query', () => {
    statements += 1;
  });
  await costOf('A first title', 'en');
});

afterAll(() => stopStrapi(strapi));

async function costOf(title: string, locale: 'en' | 'es'): Promise<number> {
  await save(clinic, { kind: 'routine', documentId: routine, locale, data: { title } });
  await approve(clinic, { kind: 'routine', documentId: routine, locale });
  await finishRebuilds(clinic);
  statements = 0;
  await publish(clinic, { kind: 'routine', documentId: routine, locale });
  return statements;
}

it('publishing a change of text stays within its statements, in one language and in two', async () => {
  expect(await costOf('A calmer neck', 'en')).toBeLessThanOrEqual(MOST_IN_ONE_LANGUAGE);
  await draftSpanish(clinic, { kind: 'routine', documentId: routine });
  await costOf('Un cuello en calma', 'es');
  const both = await costOf('A neck at rest', 'en');
  expect(both).toBeLessThanOrEqual(MOST_IN_ONE_LANGUAGE + MOST_FOR_ANOTHER_LANGUAGE);
});
