const { factories } = require('@strapi/strapi');

module.exports = factories.createCoreController('api::red-flag-set.red-flag-set');
