// Teachers and what their records hold besides the roster page, batched over a request.
import { batched } from '../units/batch.loader';
import { teacherDetails } from './teacher.repo';

/** Details of teachers by id. Whoever loads one has decided that it may be seen. */
export const teacherDetailLoader = batched(teacherDetails);
