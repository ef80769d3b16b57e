const READABLE = [
  'routine',
  'exercise',
  'body-area',
  'condition',
  'reason',
  'equipment',
  'contraindication',
  'red-flag-set',
  'therapist',
];

/** The usual set-up: the Public role may read, and relations may be populated. */
async function letThePublicRead(strapi) {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const type of READABLE) {
    for (const verb of ['find', 'findOne']) {
      const action = `api::${type}.${type}.${verb}`;
      const held = await permissions.findOne({ where: { action, role: role.id } });
      if (!held) await permissions.create({ data: { action, role: role.id } });
    }
  }
}

module.exports = {
  register() {},
  bootstrap: ({ strapi }) => letThePublicRead(strapi),
};
