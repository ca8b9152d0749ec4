"""The words of the Context Mapper Language: what may stand as a name, as a text and as a comment (TRUST 8 X3).

A name that is a word of the language gets a `^` in front, which Xtext reads as "this is a name". People's words stand in strings
and in comments of one line, and nowhere else.
"""

from typing import Final

from export.model import Attribute
from export.names import label

_TYPES: Final = {
    "string": "String",
    "int": "int",
    "number": "double",
    "bool": "boolean",
    "date": "Date",
    "datetime": "DateTime",
    "uuid": "UUID",
    "money": "Money",
}
KEYWORDS: Final = frozenset(
    (
        "ACL APPLICATION AS_IS Aggregate Application ApplicationPart Bag BasicType BigDecimal BigInteger Blob Boolean "
        "BoundedContext C CF CONCRETE CONFORMIST CORE_DOMAIN Clob Collection Command CommandEvent Consumer Context "
        "ContextMap D DELETE DataTransferObject Date DateTime Domain DomainEvent Double Entity Enum Event FEATURE Float "
        "Flow GENERIC_SUBDOMAIN GET HIGH Integer Key LOW List Long META Map Module NORMAL None O OFTEN OHS "
        "OPINION_LEADER ORGANIZATIONAL P PL POST PUT PagedResult PagingParameter Partnership RARELY Repository Resource "
        "S SK SUPPORTING_DOMAIN SYSTEM SYSTEM_LANDSCAPE Service Set Stakeholder StakeholderGroup Stakeholders String "
        "Subdomain TEAM TO_BE Timestamp Trait U UNDEFINED UseCase UserActivity UserStory Value ValueElicitation "
        "ValueObject ValueRegister X a abstract action actor aggregateLifecycle aggregateRoot an and as assertFalse "
        "assertTrue auditable basePackage belongsTo benefit boolean build byte cache cascade changeable char child "
        "command condition construct contains create creditCardNumber databaseColumn databaseTable databaseType date "
        "decimalMax decimalMin def delegates delete digits domainVisionStatement double downstreamRights email emits "
        "entity enum event eventBus exposedAggregates extends external features fetch float for future gap groupBy hint "
        "immutable implementationTechnology implements import in index inheritanceType initiated int interactions "
        "inverse is key knowledgeLevel length level likelihoodForChange long map max min nogap not notBlank notEmpty "
        "nullable o of operation opposite optimisticLocking orderBy orderColumn ordinal owner package past path pattern "
        "persistent private protected public publish query range read realizes refines required responsibilities return "
        "role scaffold scope securityZone select short size split state storageSimilarity subscribe supports throws to "
        "transient triggers type update url useCases userRequirements userStories valid validate void webservice with "
        "write x"
    ).split()
)
"""Words of the language; one too many costs a `^`, one too few a file that cannot be read."""


def name(identifier: str) -> str:
    """An identifier as a name."""
    return f"^{identifier}" if identifier in KEYWORDS else identifier


def text(words: str) -> str:
    """People's words as a string of one line."""
    escaped = label(" ".join(words.splitlines())).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def comment(words: str) -> str:
    """Words as a comment to the end of the line."""
    return f"// {label(' '.join(words.splitlines()))}"


def field(attribute: Attribute, *, key: bool) -> str:
    """An attribute of an entity, an event or a command."""
    inner = attribute.type.removeprefix("list[").removesuffix("]")
    written = f"List<{_TYPES[inner]}>" if attribute.type.startswith("list[") else _TYPES[inner]
    return f"{written} {name(attribute.name)}{' key' if key else ''}{' nullable' if attribute.optional else ''}"
