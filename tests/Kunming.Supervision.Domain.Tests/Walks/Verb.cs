using Kunming.Supervision.Domain.Accounts;

namespace Kunming.Supervision.Domain.Tests.Walks;

/// <summary>Everything that anybody can try on an issue or on a letter.</summary>
internal enum Verb
{
    Revise,
    Submit,
    Recognise,
    NotRecognise,
    Split,
    Merge,
    FixOnSite,
    ReferAsClue,
    HandOver,
    Receive,
    Refuse,
    Reroute,
    Reply,
    ReturnAnswer,
    Finish,
    AnalyseCause,
    RaiseObjection,
    UpholdObjection,
    DismissObjection,
    AddMeasure,
    Progress,
    Prove,
    Apply,
    VerifyFirst,
    Return,
    CloseOut,
    AcceptInPart,
    Relapse,
    KeepUp,
    EndKeepingUp,
    AskExtension,
    GrantExtension,
    RefuseExtension,
}

/// <summary>One attempt; a null verb tries what the issue's state suggests. The salt decides arguments, good and bad ones.</summary>
internal sealed record Step(Verb? Verb, int Who, int Issue, int Salt);

/// <summary>What came of an attempt.</summary>
internal sealed record Moment(Viewer By, Verb Verb, bool Refused, WorldState Before, WorldState After);
