"""The edge over HTTP: pages for people, the API for their programs.

pages, page_urls     what a browser opens: home, board, invitation, import
api/, api_urls       what scripts ask: boards, state, entries, commands, import, links
reading              a board at a version, for whoever may see it
body                 request bodies, read strictly
identity             whose request it is: the visitor's cookie or a token
problems, words      refusals as RFC 9457 problems, in the reader's language
health, failures     how the process is; pages for what went wrong
"""
