import type { Core } from '@strapi/strapi';
import type { DocumentId } from '../../src/plugins/aftercare/core/brands';
import {
  approveAndPublish,
  type Clinic,
  draftRoutine,
  finishRebuilds,
  liveExercise,
  openClinic,
  save,
} from '../support/authored-content';
import { bootStrapi, stopStrapi } from '../support/strapi';

let strapi: Core.Strapi;
let clinic: Clinic;

beforeAll(async () => {
  strapi = await bootStrapi();
  clinic = await openClinic(strapi);
});

afterAll(() => stopStrapi(strapi));

/** Names of the versions that webhooks are told of from now on. */
function listen(): readonly string[] {
  const told: string[] = [];
  strapi.eventHub.on('aftercare.routine.publish', async ({ documentId, version }) => {
    told.push(`${documentId} ${version}`);
  });
  return told;
}

describe('the event of a published routine', () => {
  it('comes once for each version, also where the routines are built again one after the other', async () => {
    const exercise = await liveExercise(clinic, { slug: 'shared-part', key: null });
    const routines: DocumentId[] = [];
    for (const slug of ['one', 'two', 'three', 'four']) {
      const documentId = await draftRoutine(clinic, { exercise, slug });
      await approveAndPublish(clinic, { kind: 'routine', documentId });
      routines.push(documentId);
    }
    const told = listen();
    await save(clinic, { kind: 'exercise', documentId: exercise, data: { easierText: 'Do half of it.' } });
    await approveAndPublish(clinic, { kind: 'exercise', documentId: exercise });
    await finishRebuilds(clinic);
    expect([...told].sort()).toEqual(routines.map((documentId) => `${documentId} 2`).sort());
  });
});
