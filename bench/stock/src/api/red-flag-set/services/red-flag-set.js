const { factories } = require('@strapi/strapi');

module.exports = factories.createCoreService('api::red-flag-set.red-flag-set');
