import { adminRouter } from './admin';
import { patientRouter } from './patient';
import { publicRouter } from './public';

/** Routes by audience: who serves one shares no action with another. */
export const routes = { public: publicRouter, patient: patientRouter, admin: adminRouter };
