import { territoryOf, type Post } from '@casegrid/domain';
import { foldOf, type Fold, type ReadModel } from '../engine/read-model';
import type { Cells, Table } from '../engine/table';

interface OfficerRow extends Cells {
  /** Where he was registered. */
  readonly district: string;
  readonly officer_id: string;
  readonly name: string;
}

/** A post that is held, or was. */
interface PostRow extends Cells {
  readonly district: string;
  readonly officer_id: string;
  readonly post_id: string;
  readonly role: string;
  readonly unit: string;
  readonly since: string;
  readonly until: string | null;
}

const officerTable: Table = {
  name: 'officer',
  key: ['district', 'officer_id'],
  columns: { district: 'text', officer_id: 'text', name: 'text' },
  indexes: ['(officer_id)'],
};

/** Whose question: who holds which post, and who works at this unit? */
const postTable: Table = {
  name: 'post',
  key: ['district', 'officer_id', 'post_id'],
  columns: {
    district: 'text',
    officer_id: 'text',
    post_id: 'text',
    role: 'text',
    unit: 'text',
    since: 'text',
    until: 'text',
  },
  indexes: [
    '(officer_id)',
    '(unit, role, officer_id) where until is null',
    '(district, role, officer_id) where until is null',
  ],
};

const officerOf = (stream: string) => stream.slice('officer-'.length);

const officerFold: Fold<OfficerRow> = {
  table: officerTable,
  on: {
    OfficerRegistered: ({ data: { officerId, name }, metadata: { district } }) => {
      const key = { district, officer_id: officerId };
      return [{ key, evolve: () => ({ ...key, name }) }];
    },
  },
};

const keyOf = (officerId: string, { id, unit }: Post) => ({
  district: territoryOf(unit),
  officer_id: officerId,
  post_id: id,
});

const postFold: Fold<PostRow> = {
  table: postTable,
  on: {
    OfficerAppointed: ({ stream, data: { post }, metadata }) => {
      const key = keyOf(officerOf(stream), post);
      const { role, unit } = post;
      return [{ key, evolve: () => ({ ...key, role, unit, since: metadata.occurredAt, until: null }) }];
    },
    PostFollowed: ({ stream, data: { post } }) => [
      {
        key: keyOf(officerOf(stream), post),
        evolve: (row) => {
          if (!row) throw new Error(`post ${post.id} followed its unit before it was given`);
          return { ...row, unit: post.unit };
        },
      },
    ],
    OfficerRelieved: ({ stream, data: { post }, metadata }) => {
      const key = keyOf(officerOf(stream), post);
      const until = metadata.occurredAt;
      return [
        {
          key,
          evolve: (row) => {
            if (!row) throw new Error(`post ${post.id} ended before it was given`);
            return { ...row, until };
          },
        },
      ];
    },
  },
};

export const officers: ReadModel = {
  name: 'officers',
  version: 3,
  streams: ['officer-'],
  folds: [foldOf(officerFold), foldOf(postFold)],
};
