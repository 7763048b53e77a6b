namespace Kunming.Supervision.Domain.TalentPool;

/// <summary>Keys of the fields that a register of the pool may have.</summary>
public static class PoolListField
{
    public const string Sequence = "sequence";
    public const string Name = "name";
    public const string Gender = "gender";
    public const string BornIn = "born-in";
    public const string NativePlace = "native-place";
    public const string GrewUpIn = "grew-up-in";
    public const string Politics = "politics";
    public const string Major = "major";
    public const string Unit = "unit";
    public const string Title = "title";
    public const string Source = "source";
    public const string Speciality = "speciality";
    public const string Status = "status";
    public const string Experience = "experience";
    public const string Relatives = "relatives";
    public const string Rounds = "rounds";
}
