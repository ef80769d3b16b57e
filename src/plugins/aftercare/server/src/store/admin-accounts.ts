import type { Core } from '@strapi/strapi';
import type { AdminAccount, DemoAccounts, PatientAccount } from '../use-cases/create-demo-clinic';

/** Accounts of Strapi's admin and of users-permissions. */
export function createAccounts({ strapi }: { strapi: Core.Strapi }): DemoAccounts {
  return {
    async ensureAdmin(account: AdminAccount) {
      const users = strapi.service('admin::user');
      const { email, password, firstname, lastname } = account;
      const role = await strapi.db.query('admin::role').findOne({ where: { code: account.roleCode } });
      const existing = await strapi.db.query('admin::user').findOne({ where: { email } });
      const roles = [role.id];
      const user = existing
        ? await users.updateById(existing.id, { password, roles, isActive: true })
        : await users.create({ email, password, firstname, lastname, roles, isActive: true });
      return user.id;
    },
    async ensurePatient({ email, password }: PatientAccount) {
      const users = strapi.plugin('users-permissions').service('user');
      const role = await strapi.db
        .query('plugin::users-permissions.role')
        .findOne({ where: { type: 'patient' } });
      const existing = await strapi.db.query('plugin::users-permissions.user').findOne({ where: { email } });
      const data = { password, role: role.id, confirmed: true, blocked: false };
      if (existing) await users.edit(existing.id, data);
      else await users.add({ ...data, email, username: email, provider: 'local' });
    },
  };
}
