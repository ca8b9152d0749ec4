"""The words by which people name kinds, in the languages of the boards that were seen (MAP-4). Data, not code.

Words are in the form that `normal` gives; plurals are listed where a final s does not make them. `OUTSIDE` holds words
for things that people mark and the workshop's grammar has no kind for: they stay unknown, and the word is kept (MAP-1).
"""

import re
from typing import Final

from boards.domain.kinds import Kind

_WORDS: Final[dict[Kind, str]] = {
    Kind.EVENT: (
        "event, domain event, business event, integration event, evento, evento de dominio, evento de "
        "domínio, eventos de dominio, eventos de domínio, ereignis, ereignisse, fachereignis, "
        "domänenereignis, événement, événement métier, événement du domaine, evento di dominio, eventi, "
        "событие, события, доменное событие, бизнес событие, 事件, 领域事件, 業務事件, 领域 事件, イベント, ドメインイベント, "
        "이벤트, 도메인 이벤트"
    ),
    Kind.COMMAND: (
        "command, user command, comando, befehl, befehle, kommando, commande, comandi, команда, команды, "
        "命令, 指令, コマンド, 커맨드, 명령"
    ),
    Kind.ACTOR: (
        "actor, user, role, persona, people, person, actor user, user role, agent, ator, atores, actores, "
        "usuario, usuário, papel, rol, akteur, akteure, nutzer, benutzer, rolle, rollen, acteur, rôle, "
        "utilisateur, attore, attori, ruolo, актор, акторы, актёр, актер, роль, роли, пользователь, 角色, "
        "用户, 执行者, 参与者, アクター, 액터, 사용자"
    ),
    Kind.SYSTEM: (
        "system, external system, external service, external, externals, third party, third party system, "
        "3rd party system, external dependency, external dependencies, sistema, sistema externo, sistemas "
        "externos, serviço externo, serviços externos, servicio externo, servicios externos, externes "
        "system, externe systeme, fremdsystem, fremdsysteme, système externe, systèmes externes, sistema "
        "esterno, sistemi esterni, внешняя система, внешние системы, система, 外部系统, 外部系統, 第三方系统, 外部システム, "
        "외부 시스템"
    ),
    Kind.POLICY: (
        "policy, policies, process manager, saga, business policy, reaction, política, politica, "
        "políticas, politicas, richtlinie, richtlinien, regelwerk, policy rule, politique, politiche, "
        "политика, политики, 策略, 政策, 规则 策略, ポリシー, 정책, 폴리시"
    ),
    Kind.READ_MODEL: (
        "read model, readmodel, view, view model, query, queries, query model, query model info, query "
        "model information, information, projection, data, modelo de leitura, modelos de leitura, modelo "
        "de lectura, modelos de lectura, vista, consulta, lesemodell, lesemodelle, sicht, modèle de "
        "lecture, modèles de lecture, modello di lettura, модель чтения, модели чтения, данные, 读模型, 讀模型, "
        "查询模型, 视图, リードモデル, ビュー, 읽기 모델, 리드 모델"
    ),
    Kind.AGGREGATE: (
        "aggregate, aggregate root, entity, entities, constraint, constraint aggregate, agregado, "
        "agregado raiz, agregado raíz, agregado root, entidade, entidad, entidades, aggregat, aggregate "
        "entity, aggregates, aggregate wurzel, agrégat, aggregato, aggregati, агрегат, агрегаты, "
        "сущность, 聚合, 聚合根, 实体, 集約, 애그리거트, 어그리게잇, 애그리게잇"
    ),
    Kind.HOTSPOT: (
        "hotspot, hot spot, question, issue, problem, risk, pain point, conflict, ponto de atenção, punto "
        "caliente, puntos calientes, problema, dúvida, duda, pregunta, brennpunkt, brennpunkte, frage, "
        "fragen, point chaud, points chauds, domanda, горячая точка, вопрос, проблема, 热点, 問題, 问题, 疑问, "
        "ホットスポット, 핫스팟, 핫 스팟"
    ),
    Kind.UI: (
        "ui, screen, user interface, gui, mockup, wireframe, page, tela, pantalla, interfaz, bildschirm, "
        "oberfläche, maske, écran, schermata, экран, интерфейс, 界面, 页面, 画面, 화면"
    ),
    Kind.OPPORTUNITY: ("opportunity, opportunities, oportunidade, oportunidad, chance, opportunité, возможность, 机会"),
    Kind.TERM: ("term, glossary, definition, glossário, glosario, begriff, glossar, термин, 术语"),
    Kind.TEXT: (
        "comment, note, remark, comentário, comentario, observação, kommentar, bemerkung, commentaire, "
        "комментарий, 备注, 注释"
    ),
}

OUTSIDE: Final = frozenset(
    {"error", "exception", "rule", "business rule", "decision", "invariant", "gateway", "erro", "regra", "regla"}
)
"""Words that people tag with and that are no kind of ours."""

_SEPARATORS = re.compile(r"[\s_/\\|&+,.()\-\N{EN DASH}\N{EM DASH}\N{IDEOGRAPHIC SPACE}]+")
_EDGES = "[]<>{}«»‹›:：!?*#\"'"
_LONGEST = 60

KINDS: Final[dict[str, Kind]] = {word.strip(): kind for kind, words in _WORDS.items() for word in words.split(",")}
"""The kind that a normal word names."""


def normal(text: str) -> str:
    """A text as one word to look up: lower case, line breaks and separators as single blanks, no brackets around."""
    if len(text) > _LONGEST:
        return ""
    return _SEPARATORS.sub(" ", _SEPARATORS.sub(" ", text.casefold()).strip(_EDGES + " ")).strip(_EDGES + " ")


def known(text: str) -> str:
    """The listed word that a whole text is, singular or plural; nothing if it is none."""
    word = normal(text)
    for form in (word, word.removesuffix("s"), word.removesuffix("es")):
        if form and (form in KINDS or form in OUTSIDE):
            return form
    return ""


def kind_of(text: str) -> Kind | None:
    """The kind that a whole text names; of two words with a slash between them the first that names one."""
    return next((KINDS[word] for word in map(known, (text, *text.split("/"))) if word in KINDS), None)
