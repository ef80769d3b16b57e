const { factories } = require('@strapi/strapi');

module.exports = factories.createCoreService('api::body-area.body-area');
