using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>Seals the keys behind cookies and form tokens before they go into the database.</summary>
public sealed class KeyRingSealing(SecretBox box) : IXmlEncryptor
{
    internal const string Purpose = "key-ring";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var box64 = Convert.ToBase64String(box.Seal(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)), Purpose));
        return new(new("sealed", box64), typeof(KeyRingUnsealing));
    }
}

/// <summary>Made by the key ring itself, by the type's name that stands in the database beside each key.</summary>
public sealed class KeyRingUnsealing(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(Encoding.UTF8.GetString(
        services.GetRequiredService<SecretBox>().Unseal(Convert.FromBase64String(encryptedElement.Value), KeyRingSealing.Purpose)));
}
