"""Every address of this installation."""

from django.urls import include, path
from drf_spectacular.views import SpectacularJSONAPIView

from boards.http import failures, health

urlpatterns = [
    path("healthz", health.healthz),
    path("readyz", health.readyz),
    path("csp", health.csp_report),
    path("i18n/", include("django.conf.urls.i18n")),
    path("api/schema/", SpectacularJSONAPIView.as_view(), name="schema"),
    path("api/", include("export.http.urls")),
    path("api/", include("boards.http.api_urls")),
    path("", include("boards.http.page_urls")),
]
handler400 = failures.bad_request
handler403 = failures.forbidden
handler404 = failures.not_found
handler500 = failures.broken
