import {
  BulletList,
  Feather,
  Heart,
  Image,
  Layout,
  Link,
  ListPlus,
  NumberList,
  PuzzlePiece,
  Shield,
  User,
  WarningCircle,
} from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../constants';

type Definition = Exclude<Parameters<StrapiApp['customFields']['register']>[0], readonly unknown[]>;
type Load = Definition['components']['Input'];

interface FieldEntry {
  readonly name: string;
  readonly title: string;
  readonly icon: Definition['icon'];
  readonly load: () => Promise<{ default: unknown }>;
  readonly type?: 'string';
}

const FIELDS: readonly FieldEntry[] = [
  { name: 'programme', title: 'Programme', icon: ListPlus, load: () => import('../fields/programme/input') },
  { name: 'dosage', title: 'Dosage', icon: Heart, load: () => import('../fields/dosage/input') },
  { name: 'steps', title: 'Steps', icon: NumberList, load: () => import('../fields/steps/input') },
  {
    name: 'stop-signs',
    title: 'Stop signs',
    icon: WarningCircle,
    load: () => import('../fields/strings/stop-signs-input'),
  },
  { name: 'lines', title: 'Lines', icon: BulletList, load: () => import('../fields/strings/lines-input') },
  {
    name: 'references',
    title: 'References',
    icon: PuzzlePiece,
    load: () => import('../fields/references/references-input'),
  },
  {
    name: 'reference',
    title: 'Reference',
    icon: User,
    load: () => import('../fields/references/reference-input'),
    type: 'string',
  },
  { name: 'sources', title: 'Sources', icon: Link, load: () => import('../fields/rows/sources-input') },
  {
    name: 'text-blocks',
    title: 'Text blocks',
    icon: Layout,
    load: () => import('../fields/rows/text-blocks-input'),
  },
  {
    name: 'dropped-red-flag-sets',
    title: 'Dropped red-flag sets',
    icon: Shield,
    load: () => import('../fields/rows/dropped-red-flag-sets-input'),
  },
  { name: 'pain-rule', title: 'Pain rule', icon: Feather, load: () => import('../fields/pain-rule/input') },
  {
    name: 'media-rights',
    title: 'Media rights',
    icon: Image,
    load: () => import('../fields/media-rights/input'),
  },
];

/** The plugin's custom fields; each input is a chunk of its own. */
export const customFields: readonly Definition[] = FIELDS.map(({ name, title, icon, load, type }) => ({
  name,
  pluginId: PLUGIN_ID,
  type: type ?? 'json',
  icon,
  intlLabel: { id: `${PLUGIN_ID}.field.${name}`, defaultMessage: title },
  intlDescription: { id: `${PLUGIN_ID}.field.description`, defaultMessage: 'Aftercare' },
  components: { Input: load as Load },
}));
