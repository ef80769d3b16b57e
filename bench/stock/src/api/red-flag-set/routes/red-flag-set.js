const { factories } = require('@strapi/strapi');

module.exports = factories.createCoreRouter('api::red-flag-set.red-flag-set');
