"""Who may do what.

roles      facilitator, participant, observer
policy     may(role, command)
tables     invitations and seats
invites    the three links of a board: made, exchanged, revoked
visitors   the signed cookie that recognises a browser
seats      whose request or socket it is, and with which right
"""
