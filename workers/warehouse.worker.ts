import { inflateFetches } from '../src/lib/engine/warehouse/inflate';

inflateFetches();
