export { csr, load } from '../../../src/web/routes/+layout.server.ts';
