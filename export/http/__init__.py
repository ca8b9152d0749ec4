"""The downloads: `GET /api/boards/{id}/export/` lists the formats, `GET /api/boards/{id}/export/{format}/` hands one out."""
