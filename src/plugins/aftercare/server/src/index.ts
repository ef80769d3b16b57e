import { bootstrap, destroy } from './bootstrap';
import { DEFAULT_CONFIG, validateConfig } from './config/plugin-config';
import { contentTypes } from './content-types';
import { controllers } from './controllers';
import { register } from './register';
import { routes } from './routes';
import { services } from './services';

export default {
  register,
  bootstrap,
  destroy,
  config: { default: DEFAULT_CONFIG, validator: validateConfig },
  contentTypes,
  controllers,
  services,
  routes,
};
