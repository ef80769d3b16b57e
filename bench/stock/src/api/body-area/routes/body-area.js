const { factories } = require('@strapi/strapi');

module.exports = factories.createCoreRouter('api::body-area.body-area');
