import type { Performance, Visit } from '../outcomes';

export interface PerformingCommands {
  RecordPerformance: {
    readonly obligation: number;
    readonly performance: Exclude<Performance, 'DUE'>;
    readonly note: string;
    /** Hash of what shows it. */
    readonly proof?: string;
  };
  RecordFollowUp: { readonly visit: Visit; readonly note: string };
  /** Talking to whoever went back on the agreement, and nothing else. */
  RecordPersuasion: { readonly note: string };
}

export interface PerformingEvents {
  PerformanceRecorded: PerformingCommands['RecordPerformance'];
  FollowUpRecorded: PerformingCommands['RecordFollowUp'];
  PersuasionRecorded: PerformingCommands['RecordPersuasion'];
}
