import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { type AdminApi, adminApi } from '../support/browser-admin-api';
import { type DemoClinic, startDemoClinic } from '../support/browser-demo-clinic';
import { openDocument, ROUTINES } from '../support/browser-editing';
import { type Session, signIn } from '../support/browser-session';

let clinic: DemoClinic;
let browser: Browser;
let administrator: Session;

beforeAll(async () => {
  [clinic, browser] = await Promise.all([startDemoClinic(), launchBrowser()]);
  const logIn = clinic.logInOf('administrator');
  administrator = await signIn({ browser, origin: clinic.server.origin, logIn });
}, 180_000);

afterEach(() => {
  expect(administrator.takeTroubles()).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await clinic?.stop();
});

const FORM = (type: string) => `/admin/content-manager/collection-types/plugin::aftercare.${type}/create`;

/** Every enumeration of a form, by its label, with what its list offers. */
type Choices = Readonly<Record<string, readonly string[]>>;

/** Forms with enumerations: what a person in front of the admin reads in them. */
const CHOICES: Readonly<Record<'en' | 'es', Readonly<Record<string, Choices>>>> = {
  en: {
    exercise: {
      Kind: ['Mobility', 'Stretch', 'Strength', 'Isometric', 'Balance', 'Aerobic'],
      'Starting position': ['Lying on the back', 'Hands and knees', 'Kneeling'],
    },
    routine: {
      Audience: ['Website', 'Patients', 'Both'],
      Setting: ['Home', 'Clinic', 'Outdoors'],
      Supervision: ['Without supervision', 'Supervised in person'],
      Tailoring: ['Same for everyone', 'Tailored to the person'],
    },
  },
  es: {
    exercise: {
      Tipo: ['Movilidad', 'Estiramiento', 'Automasaje', 'Calor', 'Frío'],
      'Posición inicial': ['Boca arriba', 'De pie', 'A gatas', 'De rodillas'],
    },
    routine: {
      Público: ['Sitio web', 'Pacientes', 'Ambos'],
      Lugar: ['En casa', 'En la clínica', 'Al aire libre'],
      Supervisión: ['Sin supervisión', 'Con supervisión a distancia'],
      Adaptación: ['Igual para todos', 'Adaptado a la persona'],
    },
    reason: { Evidencia: ['Limitada', 'Contradictoria', 'Débil'] },
    contraindication: { Gravedad: ['No hacerlo', 'Preguntar antes', 'Hacerlo de otra manera'] },
    'red-flag-set': { 'Lo pide': ['Zona del cuerpo', 'Afección', 'Siempre'] },
    'body-area': { Lados: ['Izquierda y derecha', 'En el centro', 'Ninguno'] },
  },
};

/** The words of a list's options, opened as a person opens it. */
async function optionsOf(page: Page, label: string): Promise<readonly string[]> {
  await page.getByRole('combobox', { name: label }).click();
  const options = page.getByRole('listbox').getByRole('option');
  await options.first().waitFor();
  const words = await options.allInnerTexts();
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
  return words;
}

describe('the options of a list', () => {
  it.each(['en', 'es'] as const)(
    'are plain words in the language of the admin: %s',
    async (language) => {
      const { page } = administrator;
      await page.evaluate((chosen) => localStorage.setItem('strapi-admin-language', chosen), language);
      for (const [type, lists] of Object.entries(CHOICES[language])) {
        await page.goto(FORM(type));
        for (const [label, words] of Object.entries(lists)) {
          expect(await optionsOf(page, label)).toEqual(expect.arrayContaining([...words]));
        }
      }
      await page.evaluate(() => localStorage.setItem('strapi-admin-language', 'en'));
    },
    120_000,
  );
});

const ROUTINE = 'Low back starter';
const IN_THE_WAY = 'Spanish is public and would no longer pass the check.';

/** A change that Spanish cannot follow: an exercise that is public in English alone. */
async function addEnglishExercise({ therapist, lead }: { therapist: AdminApi; lead: AdminApi }) {
  const { documentId: original } = await therapist.draft('exercise', 'Chin tuck');
  const copied = await therapist.request('POST', `${EXERCISE_API}/clone/${original}?locale=en`, COPY);
  const exercise: string = copied.body.data.documentId;
  const copy = { kind: 'exercise', documentId: exercise, locale: 'en' };
  await lead.request('POST', '/aftercare/approvals', copy);
  await therapist.request('POST', '/aftercare/publish', { ...copy, withdrawLocales: [] });
  const { documentId, programme } = await therapist.draft('routine', ROUTINE);
  const item = { key: 'english-only', exercise, dosage: {}, note: {} };
  const changed = { programme: { items: [...Object(programme).items, item] } };
  await therapist.request('PUT', `${ROUTINE_API}/${documentId}?locale=en`, changed);
  await lead.request('POST', '/aftercare/approvals', { kind: 'routine', documentId, locale: 'en' });
  return documentId;
}

const EXERCISE_API = '/content-manager/collection-types/plugin::aftercare.exercise';
const ROUTINE_API = '/content-manager/collection-types/plugin::aftercare.routine';
const COPY = { title: 'Chin tuck at a wall', slug: 'chin-tuck-at-a-wall' };

describe('a public language that would no longer pass', () => {
  it('is withdrawn by a button of the refusal, which publishes in the same step', async () => {
    const { origin } = clinic.server;
    const statusIn = async (locale: string) =>
      (await fetch(`${origin}/api/aftercare/routines/${documentId}?locale=${locale}`)).status;
    const logIn = clinic.logInOf('therapist');
    const [api, leadApi] = [
      await adminApi(origin, logIn),
      await adminApi(origin, clinic.logInOf('clinic lead')),
    ];
    const documentId = await addEnglishExercise({ therapist: api, lead: leadApi });
    expect(await statusIn('es')).toBe(200);

    const therapist = await signIn({ browser, origin, logIn });
    await openDocument(therapist.page, { list: ROUTINES, documentId });
    await therapist.page.getByRole('button', { name: 'Publish', exact: true }).click();
    const refusal = therapist.page.getByRole('dialog', { name: 'Not published' });
    await refusal.getByText(IN_THE_WAY).waitFor();
    await refusal.getByRole('button', { name: 'Withdraw Spanish and publish' }).click();
    await refusal.waitFor({ state: 'hidden' });
    await therapist.page.getByText(/^English, version \d+$/).waitFor();

    expect([await statusIn('en'), await statusIn('es')]).toEqual([200, 410]);
    expect(therapist.takeTroubles()).toEqual([expect.stringMatching(/^400 POST .*\/actions\/publish$/)]);
    await therapist.close();
  }, 120_000);
});
