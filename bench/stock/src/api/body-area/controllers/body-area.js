const { factories } = require('@strapi/strapi');

module.exports = factories.createCoreController('api::body-area.body-area');
