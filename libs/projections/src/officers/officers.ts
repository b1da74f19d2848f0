import { territoryOf } from '@casegrid/domain';
import { foldOf, type Fold, type ReadModel } from '../engine/read-model';
import type { Cells, Table } from '../engine/table';

interface OfficerRow extends Cells {
  readonly officer_id: string;
  readonly name: string;
}

/** A post that is held, or was. */
interface PostRow extends Cells {
  readonly officer_id: string;
  readonly post_id: string;
  readonly district: string;
  readonly role: string;
  readonly unit: string;
  readonly since: string;
  readonly until: string | null;
}

const officerTable: Table = {
  name: 'officer',
  key: ['officer_id'],
  columns: { officer_id: 'text', name: 'text' },
};

/** Whose question: who holds which post, and who works at this unit? */
const postTable: Table = {
  name: 'post',
  key: ['officer_id', 'post_id'],
  columns: {
    officer_id: 'text',
    post_id: 'text',
    district: 'text',
    role: 'text',
    unit: 'text',
    since: 'text',
    until: 'text',
  },
  indexes: [
    '(unit, role, officer_id) where until is null',
    '(district, role, officer_id) where until is null',
  ],
};

const officerOf = (stream: string) => stream.slice('officer-'.length);

const officerFold: Fold<OfficerRow> = {
  table: officerTable,
  on: {
    OfficerRegistered: ({ data: { officerId, name } }) => [
      { key: { officer_id: officerId }, evolve: () => ({ officer_id: officerId, name }) },
    ],
  },
};

const postFold: Fold<PostRow> = {
  table: postTable,
  on: {
    OfficerAppointed: ({ stream, data: { post }, metadata }) => {
      const key = { officer_id: officerOf(stream), post_id: post.id };
      const { role, unit } = post;
      const row = {
        ...key,
        district: territoryOf(unit),
        role,
        unit,
        since: metadata.occurredAt,
        until: null,
      };
      return [{ key, evolve: () => row }];
    },
    OfficerRelieved: ({ stream, data: { postId }, metadata }) => {
      const key = { officer_id: officerOf(stream), post_id: postId };
      const until = metadata.occurredAt;
      return [
        {
          key,
          evolve: (row) => {
            if (!row) throw new Error(`post ${postId} ended before it was given`);
            return { ...row, until };
          },
        },
      ];
    },
  },
};

export const officers: ReadModel = {
  name: 'officers',
  version: 1,
  streams: ['officer-'],
  folds: [foldOf(officerFold), foldOf(postFold)],
};
