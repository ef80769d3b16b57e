import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { composition } from '../composition';
import { PLUGIN_ID } from '../constants';
import { createAccounts } from '../store/admin-accounts';
import { createImportStore } from '../store/import-store';
import { readLibrary } from '../store/library-files';
import { createDemoClinic, type DemoLogin, type DemoProgress } from '../use-cases/create-demo-clinic';
import { type ImportProgress, type ImportReport, importLibrary } from '../use-cases/import-library';
import { type Verification, verifyPublications } from '../use-cases/verify-publications';
import { createDemoContent } from './demo-content';

/** What an operator does from the command line. */
export interface Maintenance {
  importLibrary(options: { onProgress?: (progress: ImportProgress) => void }): Promise<ImportReport>;
  /** @throws in production: fictional clinicians must not sign what real patients read */
  createDemoClinic(options: {
    passwordFor: (email: string) => string;
    onProgress?: (progress: DemoProgress) => void;
  }): Promise<readonly DemoLogin[]>;
  /** Compares every published row with what readers get, and repairs what differs where asked to. */
  verify(options: { readonly isRepairing: boolean }): Promise<Verification>;
}

export function createMaintenance({ strapi }: { strapi: Core.Strapi }): Maintenance {
  return {
    async importLibrary({ onProgress }) {
      const library = await readLibrary(libraryFolder(strapi));
      const { transaction } = composition({ strapi }).stores;
      return importLibrary({ library, store: createImportStore({ strapi, transaction }), onProgress });
    },
    async createDemoClinic({ passwordFor, onProgress }) {
      if (process.env.NODE_ENV === 'production') {
        throw new Error('The demo clinic is fictional and cannot be made in production.');
      }
      const { stores, rebuilds } = composition({ strapi });
      const content = createDemoContent({ strapi, stores });
      const logIns = await createDemoClinic({
        accounts: createAccounts({ strapi }),
        content,
        passwordFor,
        onProgress,
      });
      await rebuilds.run();
      return logIns;
    },
    verify: ({ isRepairing }) =>
      verifyPublications(composition({ strapi }).stores, { extent: 'full', isRepairing }),
  };
}

/** Beside the build, in the source tree as well as in the published package. */
function libraryFolder(strapi: Core.Strapi): string {
  const { pathToPlugin } = strapi.config.get<{ pathToPlugin: string }>(`enabledPlugins.${PLUGIN_ID}`);
  return join(pathToPlugin, 'library');
}
