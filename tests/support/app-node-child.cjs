/**
 * The app in a process of its own that does what its parent asks: for tests of several nodes on one
 * database. Plain JavaScript, so that it runs as the app does, without jest's transforms.
 */
const path = require('node:path');
const { setTimeout: wait } = require('node:timers/promises');
const { createStrapi } = require('@strapi/strapi');
const { writeFeed } = require('./feed-writer.cjs');

const appDir = path.resolve(__dirname, '../..');
const ROUTINE = 'plugin::aftercare.routine';

/** What this node has committed: each version with the moment at which the commit was known. */
const committed = [];

async function main() {
  const strapi = await createStrapi({
    appDir,
    distDir: path.join(appDir, 'dist'),
    serveAdminPanel: false,
  }).start();
  strapi.eventHub.on('aftercare.routine.publish', ({ documentId, version }) => {
    committed.push({ documentId, version, at: Date.now() });
  });
  const commands = commandsOf(strapi);
  process.on('message', async ({ id, name, values }) => {
    try {
      process.send({ id, value: await commands[name](values) });
    } catch (error) {
      process.send({ id, error: `${error.stack}\n${JSON.stringify(error.details ?? {})}` });
    }
  });
  process.send({ id: 0, value: 'ready' });
}

function commandsOf(strapi) {
  return {
    /** Edits and publishes the routine again and again, beside whoever else does. */
    async publish({ documentId, times, mark, pause = 0 }) {
      for (let time = 1; time <= times; time += 1) {
        const data = { summary: `Short moves for your neck. Print ${mark} ${time}.` };
        await strapi.documents(ROUTINE).update({ documentId, locale: 'en', data });
        await strapi.documents(ROUTINE).publish({ documentId, locale: 'en' });
        await wait(pause);
      }
    },
    /** Writes into the read model, one transaction a step. */
    async writeFeed({ script }) {
      await writeFeed(strapi, script);
    },
    async committed() {
      return committed;
    },
    async withdraw({ documentId }) {
      await strapi.documents(ROUTINE).unpublish({ documentId, locale: 'en' });
      return Date.now();
    },
    /** Takes an action from the Public role as its settings page does: all others stay. */
    async take({ action }) {
      const role = await strapi.db
        .query('plugin::users-permissions.role')
        .findOne({ where: { type: 'public' }, populate: ['permissions'] });
      const kept = role.permissions.map((permission) => permission.action).filter((name) => name !== action);
      await strapi
        .plugin('users-permissions')
        .service('role')
        .updateRole(role.id, {
          name: role.name,
          description: role.description,
          permissions: permissionTree(kept),
        });
      return Date.now();
    },
  };
}

function permissionTree(actions) {
  const tree = {};
  for (const action of actions) {
    const [plugin, controller, name] = action.split('.');
    tree[plugin] ??= { controllers: {} };
    tree[plugin].controllers[controller] ??= {};
    tree[plugin].controllers[controller][name] = { enabled: true };
  }
  return tree;
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
