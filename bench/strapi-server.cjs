/** Starts the Strapi app in APP_DIR without its admin panel, so that both apps boot the same things. */
const { createStrapi } = require('@strapi/strapi');
const path = require('node:path');

const appDir = path.resolve(process.env.APP_DIR);
const distDir = path.resolve(process.env.DIST_DIR);
createStrapi({ appDir, distDir, serveAdminPanel: false }).start();
