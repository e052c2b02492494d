import Attendance
import Conference
import Store
import Wording

extension StoreError: StatedError {
  var status: ExitStatus {
    switch self {
    case .notAFile, .notADatabase, .notAStore, .brokenLog, .alteredPeople, .wrongValue, .damaged,
      .tooLong, .empty, .cutShort, .otherConference, .newerSchema, .isRehearsal, .isNoRehearsal,
      .noCodesLeft, .codeTaken, .badEvent, .textTooLong:
      .badData
    case .noSuchFile, .deadLink: .noInput
    case .unsafeFileSystem, .exists, .cannotCreate: .cannotCreate
    case .notPermitted, .readOnlyDisk, .notOurs, .sharedFolder, .folderOfAnother,
      .reviewerForgotten:
      .notPermitted
    case .full, .inputOutput, .gone, .lost, .copyDiffers: .inputOutput
    case .busy, .tracesLeft: .tryAgain
    case .noSuchCode: .nothingFound
    case .unexpected: .internalFault
    }
  }

  var words: Localized {
    switch self {
    case .notAFile(let path, let kind): Phrases.storeIsNoFile(path, kind.words)
    case .notOurs(let path, let owner):
      Phrases.storeIsOfAnotherUser(path, DeskLabel.name(ofUser: owner))
    case .sharedFolder(let path): Phrases.folderIsShared(path)
    case .folderOfAnother(let path, let owner):
      Phrases.folderIsOfAnother(path, DeskLabel.name(ofUser: owner))
    case .deadLink(let path): Phrases.storeLinkIsDead(path)
    case .notADatabase(let path), .notAStore(let path): Phrases.storeIsNoStore(path)
    case .brokenLog(let path, let fault): Phrases.storeLogIsBroken(path, fault: fault.words)
    case .textTooLong: Phrases.textIsTooLongToRecord
    case .alteredPeople(let path, let codes): Phrases.storePeopleAreAltered(path, codes: codes)
    case .wrongValue(let path, let column): Phrases.storeHasWrongValue(path, column: column)
    case .tooLong(let path): Phrases.storeHasLongNames(path)
    case .empty(let path): Phrases.storeIsEmpty(path)
    case .damaged(let path): Phrases.storeIsDamaged(path)
    case .cutShort(let path, let size, let expected):
      Phrases.storeIsCutShort(path, size: size, expected: expected)
    case .otherConference(let path, let found, let wanted):
      Phrases.storeIsOfAnother(path, found: found, wanted: wanted)
    case .newerSchema(let path, let version, let known):
      Phrases.storeIsNewer(path, version: version, known: known)
    case .isRehearsal(let path): Phrases.storeIsRehearsal(path)
    case .isNoRehearsal(let path): Phrases.storeIsNoRehearsal(path)
    case .unsafeFileSystem(let path, let kind): Phrases.storePlaceIsUnsafe(path, kind: kind)
    case .noSuchFile(let path): Phrases.storeFileIsMissing(path)
    case .exists(let path): Phrases.storeFileExists(path)
    case .cannotCreate(let path, let code):
      Phrases.storeCannotBeMade(path, reason: SystemError(code: code).words)
    case .notPermitted(let path): Phrases.storeIsNotPermitted(path)
    case .readOnlyDisk(let path): Phrases.storeDiskIsReadOnly(path)
    case .full(let path): Phrases.storeIsFull(path)
    case .inputOutput(let path, let code): Phrases.storeFailed(path, code: code)
    case .busy(let path, let seconds): Phrases.storeIsBusy(path, seconds: seconds)
    case .gone(let path): Phrases.storeIsLost(path, FileLoss.moved.words)
    case .lost(let path, let loss): Phrases.storeIsLost(path, loss.words)
    case .noCodesLeft: Phrases.storeHasNoCodesLeft
    case .codeTaken(let code): Phrases.storeCodeIsTaken(code)
    case .noSuchCode(let code): Phrases.storeHasNoSuchCode(code)
    case .reviewerForgotten(let path): Phrases.reviewerWasForgotten(path)
    case .badEvent(let path, let event, let reason):
      Phrases.storeHasBadEvent(path, event: event.text, reason: reason.words)
    case .tracesLeft(let path): Phrases.storeStillHoldsErased(path)
    case .copyDiffers(let path): Phrases.storeCopyDiffers(path)
    case .unexpected(let path, let code, let message):
      Phrases.storeIsUnexpected(path, code: code, message: message)
    }
  }
}

extension FileLoss {
  /// What became of the file.
  var words: Localized {
    switch self {
    case .moved: Phrases.storeIsGone
    case .overwritten: Phrases.storeIsOverwritten
    case .logLost: Phrases.storeLogIsLost
    case .indexLost: Phrases.storeIndexIsLost
    case .rewritten: Phrases.storeIsRewritten
    case .damaged: Phrases.storeIsDamagedOpen
    }
  }
}

extension FileKind {
  var words: Localized {
    switch self {
    case .folder: Phrases.kindFolder
    case .device: Phrases.kindDevice
    case .pipe: Phrases.kindPipe
    case .socket: Phrases.kindSocket
    case .link: Phrases.kindLink
    }
  }
}

extension EventRefusal {
  var words: Localized {
    switch self {
    case .unreadable: Phrases.eventIsUnreadable
    case .changed: Phrases.eventIsChanged
    case .conflicting: Phrases.eventConflicts
    case .rehearsed: Phrases.eventWasRehearsed
    case .textDiffers: Phrases.eventTextDiffers
    case .notOfReviews: Phrases.eventIsNotOfReviews
    case .behindGap: Phrases.eventIsBehindGap
    case .rival: Phrases.eventIsRival
    case .beyondClocks: Phrases.eventIsBeyondClocks
    case .tooLong: Phrases.eventIsTooLong
    case .otherConference(let conference): Phrases.eventIsOfAnother(conference)
    }
  }
}
