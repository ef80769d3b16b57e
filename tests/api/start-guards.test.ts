import { type AppCopy, copyApp } from '../support/app-copy';
import { makeDatabase, type TestDatabase } from '../support/databases';
import { startServer } from '../support/server-process';
import { bootStrapi } from '../support/strapi';

let app: AppCopy;
let database: TestDatabase;

beforeAll(async () => {
  app = copyApp();
  database = await makeDatabase();
});

afterAll(async () => {
  await database.drop();
  app.remove();
});

/** Starts the copy and waits until it has refused to. */
async function refusedStart(env: Record<string, string> = {}) {
  const server = await startServer({ appDir: app.dir, env: { ...database.env, ...env } });
  const timer = setTimeout(() => server.kill('SIGKILL'), 30_000);
  const code = await server.untilEnded();
  clearTimeout(timer);
  return { code, output: server.output() };
}

describe('a start in production', () => {
  it.each([
    'APP_KEYS',
    'ADMIN_JWT_SECRET',
    'API_TOKEN_SALT',
    'TRANSFER_TOKEN_SALT',
    'JWT_SECRET',
    'ENCRYPTION_KEY',
  ])('is refused while %s is a placeholder', async (name) => {
    const { code, output } = await refusedStart({
      NODE_ENV: 'production',
      [name]: 'change-me-change-me-change-me',
    });
    expect(output).toContain(`${name} is missing, too short or a placeholder`);
    expect(code).toBe(1);
  });

  it('is refused while a secret is missing', async () => {
    const { code, output } = await refusedStart({ NODE_ENV: 'production', JWT_SECRET: '' });
    expect(output).toContain('JWT_SECRET is missing');
    expect(code).toBe(1);
  });

  it('is refused in demo mode', async () => {
    const { code, output } = await refusedStart({ NODE_ENV: 'production', AFTERCARE_DEMO: 'true' });
    expect(output).toMatch(/demo/i);
    expect(code).toBe(1);
  });

  it('is refused on a database that holds the demo clinic', async () => {
    const strapi = await bootStrapi({ database });
    const therapists = strapi.documents('plugin::aftercare.therapist');
    await therapists.create({ data: { displayName: 'Fictional', isDemo: true } });
    await strapi.destroy();

    const { code, output } = await refusedStart({ NODE_ENV: 'production' });
    expect(output).toContain('This database holds the demo clinic');
    expect(code).toBe(1);
  });
});

describe("a start without the plugin's build", () => {
  it('is refused, and every table and row is still there afterwards', async () => {
    const server = await startServer({ appDir: app.dir, env: database.env });
    await server.untilHealthy();
    await server.stop();
    const before = await database.rowCounts();
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(['aftercare_routines', 'aftercare_exercises']),
    );

    app.removePluginBuild();
    const { code, output } = await refusedStart();
    expect(output).toContain('npm run build:plugin');
    expect(code).toBe(1);
    expect(await database.rowCounts()).toEqual(before);
  });
});
