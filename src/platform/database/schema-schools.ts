/** The tables of schools, their sites and how many pupils they may have. */
import type { Generated } from 'kysely';
import type { Day, Instant, Optional } from './schema-columns.ts';

export interface SchoolTables {
  schools: { id: Generated<string>; government_id: string; name: string; board: string };
  sites: {
    id: Generated<string>;
    government_id: string;
    school_id: string;
    code: string;
    name: string;
    address: Generated<string>;
    latitude: Optional<number>;
    longitude: Optional<number>;
    campus: Generated<string>;
    begins_on: Optional<Day>;
    ends_on: Optional<Day>;
  };
  school_years: {
    government_id: string;
    school_year: number;
    begins_on: Day;
    ends_on: Day;
    set_at: Optional<string>;
    set_by: Optional<string>;
  };
  capacities: {
    id: Generated<string>;
    government_id: string;
    school_id: string;
    site_id: string | null;
    school_year: number;
    age_group: Generated<string>;
    campus: Generated<string>;
    places: number;
    sitting: Generated<number>;
    enrolled: Generated<number>;
    kept_at: Instant;
  };
  capacity_raises: {
    id: Generated<string>;
    government_id: string;
    capacity_id: string;
    from_places: number;
    to_places: number;
    reason: string;
    raised_at: Instant;
    raised_by: string;
  };
}
