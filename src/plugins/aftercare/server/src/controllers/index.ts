import { adminControllers } from './admin-controllers';
import { contentApiControllers } from './public-controllers';

/** Two audiences, two sets: no action serves both. */
export const controllers = { ...contentApiControllers, ...adminControllers };
