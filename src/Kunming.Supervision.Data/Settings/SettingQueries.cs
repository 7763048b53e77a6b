using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Settings;

namespace Kunming.Supervision.Data.Settings;

public static class SettingQueries
{
    extension(Viewer viewer)
    {
        /// <summary>Who changes settings looks at them; the program reads them for everybody (<see cref="SettingStore"/>).</summary>
        public Sight<Setting> SightOfSettings => new() { { Setting.MayChange(viewer), "系统管理员办理设置", _ => true } };
    }

    extension(IQueryable<Setting> settings)
    {
        public IQueryable<Setting> VisibleTo(Viewer viewer) => settings.SeenBy(viewer.SightOfSettings);
    }
}
