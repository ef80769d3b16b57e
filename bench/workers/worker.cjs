/**
 * Boots the Strapi app in APP_DIR without letting it listen, and does the jobs that the module JOBS
 * names as the parent process asks for them: `{ job, input }` in, `{ result }` or `{ error }` out.
 */
const { createStrapi } = require('@strapi/strapi');

async function main() {
  const { APP_DIR: appDir, DIST_DIR: distDir, JOBS } = process.env;
  const strapi = await createStrapi({ appDir, distDir, serveAdminPanel: false }).load();
  const jobs = require(JOBS);
  process.on('message', async ({ job, input }) => {
    try {
      process.send({ result: await jobs[job](strapi, input) });
    } catch (error) {
      process.send({ error: `${error.stack}\n${JSON.stringify(error.details ?? {}, null, 2)}` });
    }
  });
  process.on('disconnect', async () => {
    await strapi.destroy();
    process.exit(0);
  });
  process.send({ result: 'ready' });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
