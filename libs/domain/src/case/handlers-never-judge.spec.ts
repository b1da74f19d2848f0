import * as story from '../testing/case-story';
import * as cast from '../testing/cast';
import { asChecker, asDutyChief, cannotCheck, cannotClose, mayCheck } from '../testing/judging';
import * as at from '../testing/street';

const { reported, filed, dispatched, signed, objected, upheld, denied, noted, escalated } = story;
const { completed, passed, closed, reopened, handledBy } = story;
const { officerAt, holdingAll, handler, communityOfficer, districtHandler, gridWorker } = cast;

describe('an organisation that handled', () => {
  it('never checks what it did, nor closes it', () => {
    const byStreet = handledBy(officerAt('COMMUNITY_OFFICER', at.street));
    cannotCheck(byStreet, officerAt('CHECKER', at.street));
    cannotCheck(byStreet, officerAt('SUPERVISOR', at.street));
    cannotClose(byStreet, officerAt('DUTY_CHIEF', at.street));
  });

  it('is, for a community, its grid workers too', () => {
    cannotCheck(handledBy(communityOfficer), gridWorker);
    const byGrid = handledBy(gridWorker);
    cannotCheck(byGrid, officerAt('CHECKER', at.community));
    cannotCheck(byGrid, officerAt('GRID_WORKER', at.grid, 'another of the grid'));
  });

  it('is not the unit above it, below it or beside it', () => {
    const byOffice = handledBy(handler);
    for (const unit of [at.street, at.district, at.environment, at.community]) {
      mayCheck(byOffice, officerAt('CHECKER', unit));
    }
    mayCheck(byOffice, gridWorker);
  });

  it('is one that only helped, whether or not it noted what it did', () => {
    const helped = handledBy(handler, [at.community, at.environment]);
    cannotCheck(helped, gridWorker);
    cannotCheck(helped, officerAt('CHECKER', at.environment));
    cannotClose(helped, officerAt('DUTY_CHIEF', at.environment));
  });

  it('is one that signed and then gave the case back', () => {
    const elsewhereNow = [
      [reported(), filed(), dispatched(at.community), signed(communityOfficer), objected(communityOfficer)],
      [upheld(), dispatched(), signed(), completed()],
    ].flat();
    cannotCheck(elsewhereNow, gridWorker);
    cannotClose(elsewhereNow, officerAt('DUTY_CHIEF', at.community));
  });

  it('is not one that gave the case back before it signed, nor those that were to help it', () => {
    const neverTheirs = [
      [reported(), filed(), dispatched(at.community, [at.environment]), objected(communityOfficer)],
      [upheld(), dispatched(), signed(), completed()],
    ].flat();
    mayCheck(neverTheirs, gridWorker);
    mayCheck(neverTheirs, officerAt('CHECKER', at.environment));
  });

  it('is one that had the case before it was escalated', () => {
    const risen = [
      [reported(), filed(), dispatched(at.community), signed(communityOfficer)],
      [escalated(at.urban, communityOfficer), signed(handler), escalated(at.districtUrban, handler)],
      [signed(districtHandler), completed(districtHandler)],
    ].flat();
    cannotCheck(risen, gridWorker);
    cannotCheck(risen, officerAt('CHECKER', at.urban));
    cannotCheck(risen, officerAt('CHECKER', at.districtUrban));
  });

  it('stays one when the case is reopened and handled by others', () => {
    const anew = [
      handledBy(communityOfficer, [at.environment]),
      [passed(), closed(), reopened(), dispatched(), signed(), completed()],
    ].flat();
    cannotCheck(anew, gridWorker);
    cannotCheck(anew, officerAt('CHECKER', at.environment));
    cannotClose(anew, officerAt('DUTY_CHIEF', at.community));
  });
});

describe('somebody who handled', () => {
  const byMany = [
    [reported(), filed(), dispatched(at.community, [at.environment]), signed(communityOfficer)],
    [
      noted(cast.environmentHandler),
      escalated(at.urban, cast.officerAt('COMMUNITY_OFFICER', at.community, 'li')),
    ],
    [signed(handler), completed(cast.colleague)],
  ].flat();

  it.each([
    ['signed', communityOfficer.id],
    ['noted', cast.environmentHandler.id],
    ['escalated', 'li'],
    ['completed', cast.colleague.id],
  ])('never checks or closes once he moved to another unit, if he %s', (_, id) => {
    cannotCheck(byMany, asChecker(id));
    cannotClose(byMany, asDutyChief(id));
  });

  it('never checks or closes from another post, even when only his colleagues handled', () => {
    const both = (role: 'CHECKER' | 'DUTY_CHIEF') =>
      holdingAll('chen', [role, at.supervisionCentre], ['HANDLER', at.urban]);
    cannotCheck(handledBy(handler), both('CHECKER'));
    cannotClose(handledBy(handler), both('DUTY_CHIEF'));
    const withGrid = holdingAll('chen', ['CHECKER', at.supervisionCentre], ['GRID_WORKER', at.nextGrid]);
    cannotCheck(handledBy(communityOfficer), withGrid);
  });

  it('is not one whose other posts have nothing to do with it', () => {
    mayCheck(
      handledBy(handler),
      holdingAll('chen', ['CHECKER', at.supervisionCentre], ['HANDLER', at.police]),
    );
  });

  it('is not one who moved away before he did anything for it', () => {
    mayCheck(handledBy(handler), asChecker('once of the office'));
  });

  it('spoke for a unit that would not have the case, and so does not judge how it went on', () => {
    const kept = [
      [reported(), filed(), dispatched(), objected(cast.colleague), denied(), signed(), completed()],
    ].flat();
    cannotCheck(kept, asChecker(cast.colleague.id));
    cannotClose(kept, asDutyChief(cast.colleague.id));
  });
});

describe('an officer of a unit that has the case', () => {
  it('handled it, whatever he did for his unit, and never judges it from another post', () => {
    const sent = [reported(), filed(), dispatched(), story.signed(cast.colleague)];
    const deeds = [
      story.extensionAsked(handler),
      story.suspensionAsked(handler),
      story.offered(at.environment, handler),
    ];
    for (const deed of deeds) cannotCheck([...sent, deed, completed(cast.colleague)], asChecker(handler.id));
    mayCheck([...sent, completed(cast.colleague)], asChecker(handler.id));
  });
});
